package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/app/look"
	"dearly/app/write"
)

// command is something a person can do: a line in a menu, with its keys. All
// commands stand in one table, so that the menu bar and the list of keys in the
// help cannot drift apart.
type command struct {
	menu  string
	label string
	keys  fyne.Shortcut // nil: none, or page keys
	// pageKeys are keys that the page itself answers to, in words: a menu cannot
	// carry a key without Ctrl.
	pageKeys string
	do       func()
	able     bool
	checked  bool
	apart    bool // a line above it
}

// menuOrder is the order of the menus in the bar.
var menuOrder = []string{"File", "Edit", "Letter", "Review", "Words", "View", "Help"}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// commands is the table, for what the window shows now.
func (d *desk) commands() []command {
	home, letter := d.home != nil, d.letter != nil
	open := d.store != nil
	fixed := d.rules.policy.Locked // by the council
	page := func(do func()) func() {
		return func() {
			if d.letter != nil {
				do()
			}
		}
	}
	reviewing := func(do func()) func() {
		return func() {
			if d.reviewRoom != nil {
				do()
			}
		}
	}
	// onPage is page for a command of the Edit menu, which even a sheet that asks
	// something does not stop.
	onPage := func(do func()) func() {
		return page(func() {
			if d.window.Canvas().Overlays().Top() == nil {
				do()
			}
		})
	}
	return []command{
		{menu: "File", label: "New letter", keys: ctrl(fyne.KeyN), do: d.newLetter, able: home && d.home.HasChild()},
		{menu: "File", label: "Add a child…", keys: ctrlShift(fyne.KeyN), do: d.addChild, able: home},
		{menu: "File", label: "Open a text file as a letter…", keys: ctrl(fyne.KeyO), do: d.openTextFile, able: home && d.home.HasChild() || letter},
		{menu: "File", label: "Open a file for review…", keys: ctrlShift(fyne.KeyR), do: d.openForReview, able: open && !letter},
		{menu: "File", label: "Save now", keys: ctrl(fyne.KeyS), do: page(func() { _ = d.letter.Save() }), able: letter, apart: true},
		{menu: "File", label: "Back", keys: ctrl(fyne.KeyW), do: d.goBack, able: letter || open && !home},
		{menu: "File", label: "Words over time", keys: ctrlShift(fyne.KeyP), do: d.showPicture, able: open, apart: true},
		{menu: "File", label: "Training room", keys: ctrl(fyne.KeyT), do: d.showTeach, able: open},
		{menu: "File", label: "Settings", keys: ctrl(fyne.KeyComma), do: func() { d.showSettings("") }, able: true},
		{menu: "File", label: "Lock", keys: ctrl(fyne.KeyL), do: d.lock, able: open && !d.options.demo},
		{menu: "File", label: "Quit", keys: ctrl(fyne.KeyQ), do: d.quit, able: true},

		{menu: "Edit", label: "Undo", keys: &fyne.ShortcutUndo{}, do: d.undo, able: open},
		{menu: "Edit", label: "Redo", keys: &fyne.ShortcutRedo{}, do: d.redo, able: open},
		{menu: "Edit", label: "Cut", keys: &fyne.ShortcutCut{}, do: d.toFocused(&fyne.ShortcutCut{Clipboard: d.app.Clipboard()}), able: true, apart: true},
		{menu: "Edit", label: "Copy", keys: &fyne.ShortcutCopy{}, do: d.toFocused(&fyne.ShortcutCopy{Clipboard: d.app.Clipboard()}), able: true},
		{menu: "Edit", label: "Paste", keys: &fyne.ShortcutPaste{}, do: d.toFocused(&fyne.ShortcutPaste{Clipboard: d.app.Clipboard()}), able: true},
		{menu: "Edit", label: "Select all", keys: &fyne.ShortcutSelectAll{}, do: d.toFocused(&fyne.ShortcutSelectAll{}), able: true},
		{menu: "Edit", label: "Find…", keys: ctrl(fyne.KeyF), do: d.find, able: letter || home && d.home.HasChild(), apart: true},
		{menu: "Edit", label: "Find and replace…", keys: ctrl(fyne.KeyH), do: onPage(func() { d.letter.OpenFind(true) }), able: letter},
		{menu: "Edit", label: "Find the next", pageKeys: "F3", do: onPage(func() { d.letter.FindNext(false) }), able: letter},
		{menu: "Edit", label: "Find the one before", pageKeys: "Shift+F3", do: onPage(func() { d.letter.FindNext(true) }), able: letter},

		{menu: "Letter", label: "Heading", keys: ctrl(fyne.Key1), do: page(func() { d.letter.Page().MakeHeading() }), able: letter},
		{menu: "Letter", label: "List", keys: ctrl(fyne.Key2), do: page(func() { d.letter.Page().MakeList() }), able: letter},
		{menu: "Letter", label: "Plain text", keys: ctrl(fyne.Key3), do: page(func() { d.letter.Page().MakeBody() }), able: letter},
		{menu: "Letter", label: "Headings to start from…", keys: ctrl(fyne.Key4), do: page(func() { d.letter.AskHeadings() }), able: letter},
		{menu: "Letter", label: "About the visit…", keys: ctrl(fyne.KeyD), do: page(func() { d.letter.AskVisit() }), able: letter, apart: true},
		{menu: "Letter", label: "Next steps: who, what, by when…", keys: ctrl(fyne.KeyK), do: page(func() { d.letter.AskSteps() }), able: letter},
		{menu: "Letter", label: "Write down a visit note…", keys: ctrlShift(fyne.KeyD), do: page(func() { d.letter.AskVisitNote() }), able: letter},
		{menu: "Letter", label: "Notes that are not for the letter", keys: ctrlShift(fyne.KeyO), do: page(func() { d.letter.Show(write.Note) }), able: letter},
		{menu: "Letter", label: "Preview, print, save and copy out", keys: ctrl(fyne.KeyP), do: page(d.showPreview), able: letter, apart: true},
		{menu: "Letter", label: "Send for review…", keys: ctrl(fyne.KeyR), do: page(d.sendForReview), able: letter},
		{menu: "Letter", label: "Kept versions", keys: ctrlShift(fyne.KeyV), do: d.showKept, able: letter || d.preview != nil},

		{menu: "Review", label: "Comment on these words", keys: ctrl(fyne.KeyM), do: reviewing(func() { d.reviewRoom.Comment() }), able: d.reviewRoom != nil},
		{menu: "Review", label: "Keep this", keys: ctrlShift(fyne.KeyM), do: reviewing(func() { d.reviewRoom.KeepThis() }), able: d.reviewRoom != nil},
		{menu: "Review", label: "Send it back…", keys: ctrl(fyne.KeyReturn), do: reviewing(func() { d.reviewRoom.Give() }), able: d.reviewRoom != nil && !d.reviewRoom.Given()},

		{menu: "Words", label: "Next word to look at", pageKeys: "F8", do: page(func() { d.letter.Page().NextMark() }), able: letter},
		{menu: "Words", label: "The one before", pageKeys: "Shift+F8", do: page(func() { d.letter.Page().PreviousMark() }), able: letter},
		{menu: "Words", label: "Wordings for this word", keys: ctrl(fyne.KeyPeriod), do: page(func() { d.letter.Page().ShowWordings() }), able: letter},
		{menu: "Words", label: "What the letter as a whole may need", keys: ctrl(fyne.KeyG), do: page(func() { d.letter.Show(write.Whole) }), able: letter, apart: true},
		{menu: "Words", label: "Back to the words", keys: ctrlShift(fyne.KeyG), do: page(func() { d.letter.Show(write.Words) }), able: letter},
		{menu: "Words", label: "Also show words a child of this age may not know", do: d.toggleUnfamiliar, able: !fixed("unfamiliar"), checked: d.appearance.unfamiliar, apart: true},
		{menu: "Words", label: "Check spelling", do: d.toggleSpelling, able: !fixed("spelling"), checked: d.appearance.spelling},

		{menu: "View", label: "Larger text", keys: ctrl(fyne.KeyEqual), do: func() { d.textSize(+textStep) }, able: !fixed("text_size")},
		{menu: "View", label: "Smaller text", keys: ctrl(fyne.KeyMinus), do: func() { d.textSize(-textStep) }, able: !fixed("text_size")},
		{menu: "View", label: "Usual text size", keys: ctrl(fyne.Key0), do: func() { d.textSize(0) }, able: !fixed("text_size")},
		{menu: "View", label: "Lines further apart", do: d.toggleWide, able: true, checked: d.appearance.wide},
		{menu: "View", label: "Steady caret", do: d.toggleSteady, able: !fixed("steady_caret"), checked: d.appearance.steady},
		{menu: "View", label: "Colours as on this computer", do: d.colours(look.Follow), able: !fixed("colours"), checked: d.appearance.mode == look.Follow, apart: true},
		{menu: "View", label: "Light", do: d.colours(look.Light), able: !fixed("colours"), checked: d.appearance.mode == look.Light},
		{menu: "View", label: "Dark", do: d.colours(look.Dark), able: !fixed("colours"), checked: d.appearance.mode == look.Dark},
		{menu: "View", label: "High contrast", do: d.colours(look.Contrast), able: !fixed("colours"), checked: d.appearance.mode == look.Contrast},

		{menu: "View", label: "Full screen, or back", keys: ctrlShift(fyne.KeyF), do: func() { d.fullScreen(!d.window.FullScreen()) }, able: true, apart: true},
		{menu: "View", label: "On to the list, the foot line, the page", pageKeys: "F6", do: page(func() { d.letter.NextPart(false) }), able: letter, apart: true},
		{menu: "View", label: "Back the other way", pageKeys: "Shift+F6", do: page(func() { d.letter.NextPart(true) }), able: letter},

		{menu: "Help", label: "Help", keys: ctrlShift(fyne.KeyH), do: func() { d.showHelp("") }, able: true},
		{menu: "Help", label: "Keys", keys: ctrl(fyne.KeySlash), do: d.showKeys, able: true},
		{menu: "Help", label: "About Dearly", do: d.showAbout, able: true},
	}
}

// menuBar lays the commands out as menus.
func (d *desk) menuBar(commands []command) *fyne.MainMenu {
	// Keys of the menus work even under a sheet that asks something; what they do
	// must then wait. Editing what is typed into the sheet must not.
	unlessAsked := func(c command) func() {
		return func() {
			if d.window.Canvas().Overlays().Top() == nil || c.menu == "Edit" {
				c.do()
			}
		}
	}
	menus := map[string]*fyne.Menu{}
	var bar []*fyne.Menu
	for _, name := range menuOrder {
		menus[name] = fyne.NewMenu(name)
		bar = append(bar, menus[name])
	}
	for _, c := range commands {
		item := fyne.NewMenuItem(c.label, unlessAsked(c))
		if c.pageKeys != "" {
			item.Label += "   " + c.pageKeys
		}
		item.Shortcut, item.Disabled, item.Checked = c.keys, !c.able, c.checked
		item.IsQuit = c.label == "Quit"
		menu := menus[c.menu]
		if c.apart {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		menu.Items = append(menu.Items, item)
	}
	return fyne.NewMainMenu(bar...)
}

// undo takes back the last step where something is written: on the page, wherever
// beside it the keyboard is, or in a field.
func (d *desk) undo() {
	switch _, writing := d.window.Canvas().Focused().(fyne.Shortcutable); {
	case d.letter != nil:
		d.letter.Undo()
		return
	case d.teach != nil && !writing:
		d.teach.Undo()
		return
	}
	d.toFocused(&fyne.ShortcutUndo{})()
}

// redo is undo the other way.
func (d *desk) redo() {
	if d.letter != nil {
		d.letter.Redo()
		return
	}
	d.toFocused(&fyne.ShortcutRedo{})()
}

// toFocused hands a shortcut of the Edit menu to whatever is being written in.
func (d *desk) toFocused(s fyne.Shortcut) func() {
	return func() {
		if f, ok := d.window.Canvas().Focused().(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
		}
	}
}
