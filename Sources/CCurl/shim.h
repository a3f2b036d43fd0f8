// libcurl as Swift can call it: its variadic functions have no import of their own.
#include <curl/curl.h>
