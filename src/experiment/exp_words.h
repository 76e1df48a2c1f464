/* exp_words.h — the words that random experiment names are made of: five letters, hyphen, four
 * letters, as editors expect. */
#ifndef EXPERIMENT_EXP_WORDS_H
#define EXPERIMENT_EXP_WORDS_H

#include <stddef.h>

extern const char *const exp_words_adjectives[],
    *const exp_words_nouns[]; /* sorted, lower-case ASCII */
extern const size_t exp_words_nadjectives, exp_words_nnouns;

#endif
