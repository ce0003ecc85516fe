package main

import (
	"time"

	"dearly/app/review"
	"dearly/jargon"
	"dearly/storage"
)

// showPicture shows how professional words come and go over the letters that are
// here: one's own, and those that were reviewed.
func (d *desk) showPicture() {
	if d.store == nil {
		return
	}
	d.leaving(func() {
		back, _ := d.wayBack()
		p := review.PictureParams{
			OnBack: back, SaveFile: d.saveFile,
			Words:  func() *jargon.Dictionary { return d.words.forChild(storage.Child{}) },
			Canvas: d.window.Canvas, Now: time.Now, Run: d.work,
		}
		var err error
		if p.Mine, err = d.ownDrafts(); err == nil {
			if p.Reviewed, err = d.reviewedDrafts(); err == nil {
				p.Reviews, err = d.store.AllReviews()
			}
		}
		if err != nil {
			d.say("The picture cannot be drawn at the moment. Your letters are as they were. " + storage.Explain(err))
			return
		}
		d.clearRooms()
		room := review.NewPicture(p)
		d.show("words over time", room.Content())
		room.Focus()
	})
}

// ownDrafts are the letters written here.
func (d *desk) ownDrafts() (all []review.Draft, err error) {
	children, err := d.store.Children()
	if err != nil {
		return nil, err
	}
	of := map[storage.ID]storage.Child{}
	for _, c := range children {
		of[c.ID] = c
	}
	letters, err := d.store.AllLetters()
	for _, l := range letters {
		c, on := of[l.Child], l.Visit
		if on.IsZero() {
			on = storage.DateOf(l.Created)
		}
		all = append(all, review.Draft{ID: l.ID, On: on, Child: c.Name, Text: l.Text, Names: c.Names, Own: c.OwnWords})
	}
	return all, err
}

// reviewedDrafts are the letters that came here for review.
func (d *desk) reviewedDrafts() (all []review.Draft, err error) {
	brought, err := d.store.AllBrought()
	for _, b := range brought {
		all = append(all, review.DraftOf(b))
	}
	return all, err
}
