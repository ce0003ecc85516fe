// Package settings is the screen on which a person chooses how Dearly works.
//
// It knows no setting: the program hands it a table of groups, each with its
// settings in order, and each setting knows how to read and to change itself. What
// the council has fixed is shown as it is, with a sentence that says so.
package settings
