// libcurl as Swift can call it, and only when it is called: the library and the thirty that it needs are loaded at
// the first fetch, so that a reader who only reads never pays for them at start-up. Its variadic functions have no
// import of their own; each kind of argument has a setter here.
#pragma once
#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>

// The functions of libcurl that are called, once the library is loaded.
struct curl_calls {
  CURLcode (*global_init)(long);
  curl_version_info_data *(*version_info)(CURLversion);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  void (*easy_reset)(CURL *);
  void *easy_setopt;
  void *easy_getinfo;
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *);
  void *multi_setopt;
  CURLMcode (*multi_add_handle)(CURLM *, CURL *);
  CURLMcode (*multi_remove_handle)(CURLM *, CURL *);
  CURLMcode (*multi_perform)(CURLM *, int *);
  CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd *, unsigned int, int, int *);
  CURLMcode (*multi_wakeup)(CURLM *);
  CURLMsg *(*multi_info_read)(CURLM *, int *);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
};

// Loads the library and fills the table; false if it is not installed or lacks one of them.
static inline bool curl_calls_load(struct curl_calls *calls) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
#define CURL_CALL(field, name) if ((*(void **)&calls->field = dlsym(library, name)) == NULL) return false
  CURL_CALL(global_init, "curl_global_init");
  CURL_CALL(version_info, "curl_version_info");
  CURL_CALL(easy_init, "curl_easy_init");
  CURL_CALL(easy_cleanup, "curl_easy_cleanup");
  CURL_CALL(easy_reset, "curl_easy_reset");
  CURL_CALL(easy_setopt, "curl_easy_setopt");
  CURL_CALL(easy_getinfo, "curl_easy_getinfo");
  CURL_CALL(multi_init, "curl_multi_init");
  CURL_CALL(multi_cleanup, "curl_multi_cleanup");
  CURL_CALL(multi_setopt, "curl_multi_setopt");
  CURL_CALL(multi_add_handle, "curl_multi_add_handle");
  CURL_CALL(multi_remove_handle, "curl_multi_remove_handle");
  CURL_CALL(multi_perform, "curl_multi_perform");
  CURL_CALL(multi_poll, "curl_multi_poll");
  CURL_CALL(multi_wakeup, "curl_multi_wakeup");
  CURL_CALL(multi_info_read, "curl_multi_info_read");
  CURL_CALL(slist_append, "curl_slist_append");
  CURL_CALL(slist_free_all, "curl_slist_free_all");
#undef CURL_CALL
  return calls->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

typedef CURLcode (*curl_setopt_function)(CURL *, CURLoption, ...);
typedef CURLcode (*curl_getinfo_function)(CURL *, CURLINFO, ...);
typedef CURLMcode (*curl_multi_setopt_function)(CURLM *, CURLMoption, ...);

static inline CURLcode curl_calls_set_number(const struct curl_calls *calls, CURL *easy, CURLoption option, long value) {
  return ((curl_setopt_function)calls->easy_setopt)(easy, option, value);
}

static inline CURLcode curl_calls_set_text(
    const struct curl_calls *calls, CURL *easy, CURLoption option, const char *value) {
  return ((curl_setopt_function)calls->easy_setopt)(easy, option, value);
}

static inline CURLcode curl_calls_set_pointer(
    const struct curl_calls *calls, CURL *easy, CURLoption option, void *value) {
  return ((curl_setopt_function)calls->easy_setopt)(easy, option, value);
}

static inline CURLcode curl_calls_set_writer(
    const struct curl_calls *calls, CURL *easy, CURLoption option, size_t (*take)(char *, size_t, size_t, void *)) {
  return ((curl_setopt_function)calls->easy_setopt)(easy, option, take);
}

static inline CURLcode curl_calls_set_socket_opener(
    const struct curl_calls *calls, CURL *easy,
    curl_socket_t (*open)(void *, curlsocktype, struct curl_sockaddr *)) {
  return ((curl_setopt_function)calls->easy_setopt)(easy, CURLOPT_OPENSOCKETFUNCTION, open);
}

static inline CURLcode curl_calls_set_request_gate(
    const struct curl_calls *calls, CURL *easy, int (*gate)(void *, char *, char *, int, int)) {
  return ((curl_setopt_function)calls->easy_setopt)(easy, CURLOPT_PREREQFUNCTION, gate);
}

static inline CURLMcode curl_calls_set_all(
    const struct curl_calls *calls, CURLM *multi, CURLMoption option, long value) {
  return ((curl_multi_setopt_function)calls->multi_setopt)(multi, option, value);
}

static inline curl_off_t curl_calls_size(const struct curl_calls *calls, CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  ((curl_getinfo_function)calls->easy_getinfo)(easy, info, &value);
  return value;
}

// The result of a message that says that a transfer is done.
static inline CURLcode curl_message_result(const CURLMsg *message) { return message->data.result; }

// The bytes of an address in network order, 4 or 16; NULL for another family.
static inline const unsigned char *curl_address_bytes(const struct curl_sockaddr *address, int *count) {
  if (address->family == AF_INET) {
    *count = 4;
    return (const unsigned char *)&((const struct sockaddr_in *)&address->addr)->sin_addr;
  }
  if (address->family == AF_INET6) {
    *count = 16;
    return (const unsigned char *)&((const struct sockaddr_in6 *)&address->addr)->sin6_addr;
  }
  *count = 0;
  return NULL;
}

// A socket for an address, which no program that is started meanwhile inherits.
static inline curl_socket_t curl_open_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
