// libFuzzer's driver, which the fuzzer sanitizer links in.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*test)(const uint8_t *start, size_t size));
