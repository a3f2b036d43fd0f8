#ifndef LINTAS_CNCURSES_SHIM_H
#define LINTAS_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <ncurses.h>
#include <term.h>

// term.h names capabilities by macros of plain words, which would leak into Swift.
#undef lines
#undef columns

// Behind feature macros, which must not be set here: Glibc as Swift imports it is made without them, and
// types must be the same in both modules.
extern int wcwidth(wchar_t character);
extern int pipe2(int ends[2], int flags);

// Macros and globals that Swift 6 cannot import as they are.
static inline WINDOW *lintas_stdscr(void) { return stdscr; }
static inline WINDOW *lintas_curscr(void) { return curscr; }
static inline int lintas_errno(void) { return errno; }
static inline int lintas_colors(void) { return COLORS; }
static inline attr_t lintas_attributes(bool bold, bool dim, bool italic, bool underline, bool reverse) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (italic ? A_ITALIC : 0) | (underline ? A_UNDERLINE : 0)
         | (reverse ? A_REVERSE : 0);
}

// Columns of a scalar in the locale; -1 when it has none.
static inline int lintas_wcwidth(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

// Chooses a UTF-8 locale for characters: the user's, or else C.UTF-8. False when there is none.
static inline bool lintas_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

// A string capability of the terminal that is set up; NULL when it has none.
static inline const char *lintas_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// One cell: at most CCHARW_MAX scalars, the last of them 0. Returns OK or ERR.
static inline int lintas_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)0, pair ? &pair : NULL);
}

// Size of a terminal; false where it does not say.
static inline bool lintas_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

// Gives a pseudo-terminal a size, as a window does; for tests.
static inline bool lintas_set_size(int descriptor, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(descriptor, TIOCSWINSZ, &size) == 0;
}

static inline int lintas_wake_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
static inline int lintas_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }
static inline int lintas_duplicate(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

// Signals. Handlers only write the signal's number to a pipe. What follows is for a program that can no longer
// listen: it crashed, exits without closing, or left two requests to end unread. All of it is
// async-signal-safe. The state is one per object file: only one Swift file may call these functions. It is
// local to a function, since Swift may leave static variables of a header without a definition.
enum { LINTAS_LISTENED = 7, LINTAS_FATAL = 6 };
struct lintas_state {
  volatile sig_atomic_t signal_pipe;
  volatile sig_atomic_t unread_endings;
  volatile sig_atomic_t tty;
  struct termios modes;
  char farewell[512];
  size_t farewell_length;
  struct sigaction earlier[LINTAS_LISTENED + LINTAS_FATAL];
};
static inline struct lintas_state *lintas_state(void) {
  static struct lintas_state state = {.signal_pipe = -1, .tty = -1};
  return &state;
}

static inline void lintas_restore_tty(void) {
  int tty = lintas_state()->tty;
  if (tty < 0) return;
  lintas_state()->tty = -1;
  ssize_t ignored = write(tty, lintas_state()->farewell, lintas_state()->farewell_length);
  (void)ignored;
  tcsetattr(tty, TCSANOW, &lintas_state()->modes);
}

static inline void lintas_die(int number) {
  lintas_restore_tty();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static inline void lintas_on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  bool ends = number == SIGTERM || number == SIGINT || number == SIGHUP || number == SIGQUIT;
  if (ends && ++lintas_state()->unread_endings > 2) lintas_die(number);
  if (lintas_state()->signal_pipe >= 0) {
    ssize_t ignored = write(lintas_state()->signal_pipe, &byte, 1);
    (void)ignored;
  }
  errno = saved;
}

static inline int lintas_listened(int i) {
  static const int numbers[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};
  return numbers[i];
}
static inline int lintas_fatal(int i) {
  static const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  return numbers[i];
}

// A crash: gives the terminal back and leaves the rest to the handler of before, to which the same instruction
// leads again when this one returns.
static inline void lintas_on_crash(int number) {
  lintas_restore_tty();
  for (int i = 0; i < LINTAS_FATAL; i++) {
    if (lintas_fatal(i) == number) sigaction(number, &lintas_state()->earlier[LINTAS_LISTENED + i], NULL);
  }
  if (number == SIGABRT) raise(number);
}

// Remembers the handlers of now; to be called before newterm, which sets its own.
static inline void lintas_remember_handlers(void) {
  for (int i = 0; i < LINTAS_LISTENED; i++) sigaction(lintas_listened(i), NULL, &lintas_state()->earlier[i]);
  for (int i = 0; i < LINTAS_FATAL; i++) sigaction(lintas_fatal(i), NULL, &lintas_state()->earlier[LINTAS_LISTENED + i]);
}

// Sends signals to a pipe, and clears the mask of this thread. Signals that were ignored stay so, but for those
// of the terminal.
static inline void lintas_listen(int pipe) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = lintas_on_signal;
  lintas_state()->signal_pipe = pipe;
  lintas_state()->unread_endings = 0;
  for (int i = 0; i < LINTAS_LISTENED; i++) {
    int number = lintas_listened(i);
    bool ignored = lintas_state()->earlier[i].sa_handler == SIG_IGN;
    if (ignored && (number == SIGHUP || number == SIGINT || number == SIGQUIT)) signal(number, SIG_IGN);
    else sigaction(number, &action, NULL);
  }
  action.sa_handler = lintas_on_crash;
  action.sa_flags = SA_ONSTACK;
  for (int i = 0; i < LINTAS_FATAL; i++) sigaction(lintas_fatal(i), &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
}

static inline void lintas_endings_read(void) { lintas_state()->unread_endings = 0; }

// Puts the handlers back that were there before newterm.
static inline void lintas_stop_listening(void) {
  lintas_state()->signal_pipe = -1;
  for (int i = 0; i < LINTAS_LISTENED; i++) sigaction(lintas_listened(i), &lintas_state()->earlier[i], NULL);
  for (int i = 0; i < LINTAS_FATAL; i++) sigaction(lintas_fatal(i), &lintas_state()->earlier[LINTAS_LISTENED + i], NULL);
}

// Stops this process as ^Z would; returns when it goes on.
static inline void lintas_stop(void) {
  signal(SIGCONT, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
}

// What brings the terminal back when nothing else can: the modes of before newterm and the bytes to write.
static inline bool lintas_remember_tty(int descriptor) { return tcgetattr(descriptor, &lintas_state()->modes) == 0; }
static inline void lintas_guard_tty(int descriptor, const char *bytes, size_t length) {
  static bool registered = false;
  if (length > sizeof lintas_state()->farewell) length = sizeof lintas_state()->farewell;
  memcpy(lintas_state()->farewell, bytes, length);
  lintas_state()->farewell_length = length;
  lintas_state()->tty = descriptor;
  if (!registered) atexit(lintas_restore_tty);
  registered = true;
}
static inline void lintas_unguard_tty(void) { lintas_state()->tty = -1; }

#endif
