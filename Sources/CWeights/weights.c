#include "weights.h"

// The linker maps the file's bytes: nothing of them is read before an article is analysed, and no
// program can lose its model. As an array literal in Swift it would take minutes to compile.
static const unsigned char names_model[] = {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "../Analysis/Weights/names.model"
#pragma clang diagnostic pop
};

const unsigned char *lintas_names_model(void) { return names_model; }

size_t lintas_names_model_size(void) { return sizeof names_model; }
