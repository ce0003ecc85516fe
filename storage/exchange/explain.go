package exchange

import (
	"errors"

	"dearly/storage"
)

// Explain says in plain sentences what happened, what is safe and what to do
// next. It never holds words of a letter. For an error that this package does not
// know it says what storage.Explain does.
func Explain(err error) string {
	if err == nil {
		return ""
	}
	for _, e := range explanations() {
		if errors.Is(err, e.is) {
			return e.say
		}
	}
	return storage.Explain(err)
}

type explanation struct {
	is  error
	say string
}

// explanations go from the particular to the general: the first that matches is
// said.
func explanations() []explanation {
	return []explanation{
		{ErrWrongWords, "These words do not open the file. Nothing is lost, and you can try as often as you like. Capitals, spaces and hyphens do not matter, but the order does. If you heard the words by phone, ask for them to be spelled; they may also belong to another file."},
		{ErrNeedsWords, "This file is opened by four words. Nothing is lost. Ask whoever sent it to tell you the words by phone."},
		{ErrNotForMe, "This file was sealed for one person's Dearly, and it is not this one. Nothing was changed. If it was meant for you, ask for it to be sent again, with four words."},
		{ErrNotOurs, "This is not a file that Dearly made for review. Nothing was opened and nothing was changed. Choose a file whose name ends in " + Extension + "."},
		{ErrNewer, "This file was made by a newer version of Dearly than yours. It is safe and nothing was changed. Ask for the newer version on this computer, or ask for the letter in another way."},
		{ErrCutOff, "The end of this file is missing: it was cut off on its way, or is still on its way. Nothing was changed. Wait a little if it comes through a shared folder; otherwise ask for it to be sent again."},
		{ErrDamaged, "This file was changed on its way, so Dearly shows nothing of it. Whoever sent it still has theirs. Ask for it to be sent again."},
		{ErrTooLarge, "This is larger than Dearly takes for a review. Nothing was changed. If it is your own letter, send it in two parts; if it came to you, ask for it to be sent again."},
		{ErrHostile, "This file would keep your computer busy far longer than any file of Dearly's, so it was not opened. Nothing was changed. Ask whoever seems to have sent it whether they did, and for it to be sent again."},
		{ErrUnfit, "Dearly could not put this together so that it would open again, so nothing was sent. Your letter and your review are safe here. Close it, open it again and try once more; if it happens again, talk it through by phone."},
		{ErrOtherLetter, "This review is about a letter that is not here: it was deleted, or it is on another computer. Nothing was changed. Open the review on the computer where the letter was written."},
		{ErrOtherWording, "This review is about a wording that is not kept here, so its comments cannot be put on the words. Your letter is as it was. Ask for the review of the letter that you sent last."},
		{ErrNotContact, "This is not a whole contact line. Nothing was changed. Copy all of it, from “dearly-contact” to its end, and paste it again."},
		{ErrNoFolder, "The shared folder is not there just now: it was moved or renamed, or this computer is not connected. What you wrote is safe here. Connect and try again, or choose the folder anew in the settings."},
		{ErrNoRights, "Dearly may not read or write in the shared folder. What you wrote is safe here. Ask whoever looks after the folder to let you in, or send the file in another way."},
		{ErrNoRoom, "There is no room left in the shared folder, so nothing was put there. What you wrote is safe here. Ask whoever looks after the folder to make room, or send the file in another way."},
		{ErrGone, "This file is no longer in the shared folder: somebody moved or deleted it. Nothing here was changed. Ask whoever sent it whether it is still needed."},
		{ErrFolder, "The shared folder does not answer as it should, so this was not done. What you wrote is safe here. Try again in a little while, or send the file in another way."},
		{storage.ErrShort, "Those words are too short to keep a letter safe, so nothing was sent. Take the four words that Dearly makes."},
	}
}
