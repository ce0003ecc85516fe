// Package storage keeps letters about children on the worker's own machine,
// sealed.
//
// The model, from the outside in:
//
//   - A folder ([DefaultDir], or one the person chooses) holds one SQLite file
//     and a folder of backups. Where it may lie is decided in place.go: never
//     in a synced, roaming or network folder.
//   - The file holds sealed boxes and counters. SQLite is asked for nothing
//     but atomic, durable rows; it never sees a word. A box (box.go) is
//     AES-256-GCM under the data key, bound to its table, id and revision, so
//     that a box that was moved, rolled back or bent by a failing disk is
//     refused instead of read wrong.
//   - The data key is 32 random bytes. It lies wrapped in key slots (slot.go):
//     one opens with the passphrase through Argon2id, one with the printed
//     recovery key. There is no other way in.
//   - Changing the passphrase makes a new data key and seals everything again
//     in one transaction (rekey.go): a thief who knew the old passphrase gains
//     nothing from the new file.
//   - A letter has versions, wordings that were kept and never change
//     (version.go). What was written down at a visit is fixed with its time and
//     only added to (visitnote.go). The log (event.go) tells what was done when,
//     without words, and outlives both.
//   - A review (review.go) is of one kept wording of a letter: of one that is
//     here, or of one that was brought from another store. It is no child of its
//     letter's row, which may lie in either table; erasing takes the reviews
//     whose letter is in neither.
//   - What is deleted, by hand or by Purge, is gone for good (erase.go): from the
//     rows, the search and the backups, and everything that stays gets a new
//     data key. A hold stops both (hold.go).
//   - A backup is made on each day with a save, read back whole before it counts
//     (backup.go), and copied to a second folder, if there is one (away.go).
//     Rescue builds a sound store from a damaged one and its backups
//     (rescue.go); RestoreBackup goes back to a copy that somebody chose
//     (goback.go).
//   - Search reads every letter once after unlocking and keeps the numbers of
//     its words in memory, never on the disk (searchindex.go). It follows every
//     save; a deletion throws it away whole, to be made anew.
//   - Everything that is held about a child can be written as one ZIP of plain
//     text, for a request for access (export.go). It is the one thing here that
//     leaves the store unsealed, and only when it is asked for.
//   - SQLite's own lock, held while the store is open, is what keeps a second
//     window out; the operating system frees it after a crash.
//
// What a stolen file still tells: that it is Dearly's, how many children,
// letters, kept versions, visit notes, holds, reviews, brought letters and events
// it holds, their revision counters, their sizes in whole KiB, and which letters,
// notes and reviews belong to the same (unnamed) child or letter.
//
// Boxes hold JSON. A field that this program does not know, written by a newer
// one, is kept when the row is saved again (fields.go): two versions of Dearly
// may meet the same store on the same day. What an older program must not
// touch at all goes with a new schema version instead, which it refuses.
//
// A power cut may tear any page, the first with the file's marks too; so where
// a journal lies beside the file, SQLite puts it back before anything is judged
// (sqlite.go). The tests cut the power by internal/powercut, which the program
// does not link.
//
// The torture tests run short in CI and in full with
//
//	DEARLY_LONG=1 go test -count=1 -run 'Kill|PowerCut|Flip|Canary|FullDisk' -v ./storage
//
// Everything here is plain Go and safe to call from several goroutines; calls
// wait for one another. Errors match the sentinels of errors.go; [Explain]
// turns them into sentences for people. No error holds words of a record.
package storage
