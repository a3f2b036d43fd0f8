#ifndef LINTAS_CNCURSES_SHIM_H
#define LINTAS_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>

// Macros and globals that Swift 6 cannot import as they are.
static inline WINDOW *lintas_stdscr(void) { return stdscr; }

#endif
