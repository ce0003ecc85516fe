// Package exchange makes and reads the sealed file in which a letter goes to a
// manager and a review comes back, and minds the folder that a team shares.
//
// The model, from the outside in:
//
//   - A file's first line says that it is Dearly's, its format, how long the
//     rest is and the SHA-256 of the rest (envelope.go). So a file that a sync
//     client has only half written, that was cut off on its way, or that is a
//     second copy of another is known before anybody is asked for words; and a
//     newer format is named as such. The line protects against accidents only.
//   - The second line is "re -", or for a review an opaque tag by which the
//     Dearly that sent the letter knows the answer. Nobody else can tell what it
//     stands for.
//   - The rest is an age file (filippo.io/age), which is what protects against
//     people: opened by four words through scrypt, or by a contact's key
//     (contact.go). Its cost is read, and refused when it is not ours, before
//     any of that work is done. "tail -n +3 FILE | age -d" opens it, too.
//   - Inside lies one JSON document, padded to whole KiB, read strictly
//     (strict.go, wire.go): fields that this program does not know, doubled
//     fields, characters that are none, or anything behind it are refused.
//     Whoever adds a field raises the format, so that older programs say "newer"
//     instead of leaving out what they do not understand.
//   - A Parcel is a letter or a review (parcel.go). A letter carries what is
//     needed to review it and nothing else: never the worker's own note, and of
//     the child's page the name, the age and the words that are not to be marked.
//   - Comments say where they belong by place and by quotation; Fit puts them on
//     the wording at hand and says which ones had to move or found no place.
//   - A shared folder holds sealed files and nothing else (folder.go). A file is
//     written under another name and renamed when it is whole; it never changes
//     after that. Copies that a sync client made under other names are the same
//     file, by the hash of what is in them, and are shown once.
//
// What a sealed file tells whoever finds it: that it is Dearly's, its size in
// whole KiB, whether it is opened by words or by a key, and which reviews answer
// the same (unnamed) letter.
//
// Nothing here proves who wrote a file: whoever has the words can write one. It
// is a way to talk about a draft; what counts is signed off in the council's own
// system.
//
// Everything here is plain Go. Errors match the sentinels of errors.go; Explain
// turns them into sentences for people. No error holds words of a letter.
package exchange
