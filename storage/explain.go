package storage

import "errors"

// Explain says in plain sentences what happened, what is safe and what to do
// next. It never holds words of a record. For an error that this package does
// not know it says something that is true of any.
func Explain(err error) string {
	if err == nil {
		return ""
	}
	var place *PlaceError
	if errors.As(err, &place) {
		return explainPlace(place.Reason)
	}
	for _, e := range explanations() {
		if errors.Is(err, e.is) {
			return e.say
		}
	}
	return "Something went wrong that Dearly has no words for. What was saved before is safe. Try again; if it happens again, copy your words out and start Dearly anew."
}

func explainPlace(reason PlaceReason) string {
	const then = " Start Dearly without --data to use its own folder on this computer, or name another folder on this computer's own disk."
	switch reason {
	case PlaceSynced:
		return "This folder is copied to the cloud by OneDrive or a program like it, and a copy made while you write can be broken. Nothing was written there." + then
	case PlaceNetwork:
		return "This folder is on a network drive, where saving is not safe enough and others may look in. Nothing was written there." + then
	}
	return "This folder may be carried to a server when you sign off. Nothing was written there." + then
}

type explanation struct {
	is  error
	say string
}

// explanations go from the particular to the general: the first that matches is
// said.
func explanations() []explanation {
	return []explanation{
		{ErrAway, "Today's copy could not be put into your second folder for copies, most often because it is not plugged in or there is no network. Your letters are saved on this computer, with their own copy. Dearly tries again the next time; if the folder is gone for good, choose another in the settings."},
		{ErrNoCopy, "That file is not a whole copy of your letters: it is not there any more, it is another program's, or it is damaged. Nothing was changed. Choose another copy."},
		{ErrRecoveryForm, "That is not a whole recovery key. A recovery key has 8 groups of 4 letters and digits, 32 in all. Nothing is lost. Compare it with your paper, group by group; capitals, spaces and hyphens do not matter."},
		{ErrWrongSecret, "That does not open your letters. Nothing is lost, and you can try as often as you like. Check Caps Lock and the keyboard language; if the passphrase will not come back to you, use the recovery key you wrote down."},
		{ErrShort, "That passphrase is too short: it needs at least 12 characters. Several words in a row are easy to remember, or let Dearly make one for you."},
		{ErrInUse, "Your letters are already open in another Dearly window. Nothing is lost. Go on in that window, or close it and try again here."},
		{ErrExists, "This folder already holds letters, and nothing in it was changed. Open them with their passphrase, or choose another folder for new ones."},
		{ErrLost, "The file with your letters is gone, but copies from the last days are here. Dearly can put the newest together again with your passphrase; what was written after it may be missing. If somebody moved the file, put it back first."},
		{ErrNoStore, "There are no letters in this folder yet. Start Dearly to make a place for them here, or choose the folder where yours are."},
		{ErrNewer, "These letters were saved by a newer version of Dearly. They are safe and nothing was changed. Open them with the newer version, or ask for it to be put on this computer."},
		{ErrNotStore, "The file in this folder is not one of Dearly's, or its beginning is damaged. Nothing in it was changed. Choose another folder, or put back a copy from the folder named backups beside it."},
		{ErrMoved, "The file with your letters was moved, replaced or deleted while Dearly was open, so your latest words are not saved. They are still in this window: copy them out first, then put the file back and start Dearly anew."},
		{ErrNotWritable, "Dearly may not write in this folder, so nothing new is saved there; what was saved before is safe. Choose a folder that is yours, or ask whoever looks after this computer to let you write there."},
		{ErrFull, "There is no room left on the disk, so nothing new is saved; what was saved before is safe. Keep this window open, make some room, for example by emptying the bin, and Dearly will save again."},
		{ErrChanged, "This was changed in another place after you opened it, so it was not saved over. Both are safe: yours is in this window. Copy your words, open it again, and put in what is missing."},
		{ErrGone, "This was deleted while it was open here, so it was not saved. Your words are still in this window: copy them into a new letter if you want to keep them."},
		{ErrHeld, "This is on hold, because somebody has asked to see it, or a court or a complaint needs it, so it was not deleted. Nothing was changed. When the hold is over, lift it first."},
		{ErrFixed, "What you wrote down at a visit stays as it was, with its day and hour, so this was not saved over it. Nothing was changed. To correct it, or to say more, add to it."},
		{ErrDamaged, "Part of the file with your letters is damaged, most often by a failing disk. Dearly has changed nothing and shows nothing it cannot trust. The folder named backups beside it holds a copy from each of the last days: keep them all, and ask whoever looks after this computer to look at the disk."},
		{ErrDisk, "The disk did not take what Dearly wrote, so nothing new is saved; what was saved before is safe. Keep this window open, copy your words out, and ask whoever looks after this computer to check the disk."},
		{ErrClosed, "Your letters are locked. What was saved is safe. Unlock them with your passphrase and go on."},
	}
}
