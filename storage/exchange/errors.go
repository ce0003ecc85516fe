package exchange

import (
	"errors"
	"fmt"
	"io/fs"
)

// The sentinels. Every error of this package that a person can do something
// about matches one of them with errors.Is; Explain says what.
var (
	// ErrWrongWords: the words do not open the file.
	ErrWrongWords = errors.New("the words do not open the file")
	// ErrNeedsWords: the file is opened by words, not by a key.
	ErrNeedsWords = errors.New("the file is opened by words")
	// ErrNotForMe: the file is sealed for another contact.
	ErrNotForMe = errors.New("the file is sealed for somebody else")
	// ErrNotOurs: not a file that Dearly made for review.
	ErrNotOurs = errors.New("not a file for review")
	// ErrNewer: a newer Dearly made the file.
	ErrNewer = errors.New("made by a newer version")
	// ErrDamaged: the file was changed, or does not hold what it has to.
	ErrDamaged = errors.New("the file is damaged")
	// ErrCutOff: the end of the file is missing. It is also an ErrDamaged.
	ErrCutOff = fmt.Errorf("the file's end is missing: %w", ErrDamaged)
	// ErrTooLarge: more than MaxFile bytes, or more than fits in as many.
	ErrTooLarge = errors.New("too large for a file for review")
	// ErrHostile: opening the file would take more work than any file of Dearly's.
	ErrHostile = errors.New("the file asks for more work than is safe")
	// ErrUnfit: a parcel that may not be sealed, since it could not be opened again.
	ErrUnfit = errors.New("the parcel cannot be sealed")

	// ErrOtherLetter: the review is about another letter.
	ErrOtherLetter = errors.New("about another letter")
	// ErrOtherWording: the review is about another wording of the letter.
	ErrOtherWording = errors.New("about another wording of the letter")

	// ErrNotContact: not a whole contact line.
	ErrNotContact = errors.New("not a contact line")

	// ErrNoFolder: the shared folder is not there.
	ErrNoFolder = errors.New("the shared folder is not there")
	// ErrNoRights: the shared folder or a file in it may not be read or written.
	ErrNoRights = errors.New("no right to use the shared folder")
	// ErrNoRoom: no room on the disk or in the folder's quota.
	ErrNoRoom = errors.New("no room in the shared folder")
	// ErrFolder: the shared folder failed for another reason.
	ErrFolder = errors.New("the shared folder did not answer")
	// ErrGone: the file is no longer in the shared folder.
	ErrGone = errors.New("no longer in the shared folder")
)

// folderError says what was being done in the shared folder and which sentinel
// the system's answer means.
func folderError(doing string, err error) error {
	var s error
	switch {
	case err == nil:
		return nil
	case noRoom(err):
		s = ErrNoRoom
	case errors.Is(err, fs.ErrPermission), readOnly(err):
		s = ErrNoRights
	case errors.Is(err, fs.ErrNotExist), notFolder(err):
		s = ErrNoFolder
	default:
		s = ErrFolder
	}
	return fmt.Errorf("%s: %w (%w)", doing, s, err)
}
