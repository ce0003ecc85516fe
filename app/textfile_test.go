package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestATextFileBecomesALetterInAnyUsualEncoding(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"UTF-8", "Dear Zoë,\n\nYou said “yes”.", "Dear Zoë,\n\nYou said “yes”."},
		{"UTF-8 with its mark", byteOrderMark + "Dear Bo,", "Dear Bo,"},
		{"Windows-1252", "Dear Zo\xeb,\r\n\r\nYou said \x93yes\x94.", "Dear Zoë,\n\nYou said “yes”."},
		{"UTF-16, little end first", "\xff\xfeD\x00e\x00a\x00r\x00", "Dear"},
		{"UTF-16, big end first", "\xfe\xff\x00D\x00e\x00a\x00r", "Dear"},
		{"an empty file", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "letter.txt")
			if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
				t.Fatal(err)
			}
			if got, err := openText(path); err != nil || got != c.want {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestWhatIsNoTextIsRefusedInASentence(t *testing.T) {
	folder := t.TempDir()
	write := func(name, data string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, c := range []struct{ path, says string }{
		{filepath.Join(folder, "none.txt"), "none.txt could not be opened: there is no such file"},
		{write("word.docx", "PK\x03\x04\x00\x00"), "word.docx is not a text file"},
		{write("long.txt", strings.Repeat("a ", mostToOpen)), "long.txt is larger than any letter"},
	} {
		_, err := openText(c.path)
		if err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), folder) {
			t.Errorf("got %v, want %q without the folder", err, c.says)
		}
	}
}

func TestLinesThatAProgramBrokeAreJoined(t *testing.T) {
	const wrapped = "I came to see you on Tuesday because it is my job to check that you\n" +
		"are safe and well. You showed me your new room and the window that\nrattles.\n\n" +
		"- You like it there.\n- The window rattles at night and that wakes you up, so I told Bev and\nshe will mend it.\n\nLove from\nJo"
	const joined = "I came to see you on Tuesday because it is my job to check that you are safe and well." +
		" You showed me your new room and the window that rattles.\n\n" +
		"- You like it there.\n- The window rattles at night and that wakes you up, so I told Bev and she will mend it.\n\nLove from\nJo"
	if got := joinWrappedLines(wrapped); got != joined {
		t.Errorf("got  %q\nwant %q", got, joined)
	}
	for _, same := range []string{"12 Elm Road\nTown", "Dear Bo,\n\nShort.\nLines.", strings.Repeat("one long paragraph, ", 20) + "end.\nNext."} {
		if got := joinWrappedLines(same); got != same {
			t.Errorf("%q became %q", same, got)
		}
	}
}
