package storage

import (
	"regexp"
	"strings"
	"testing"
)

func TestTheWordsAreEasyAndDistinct(t *testing.T) {
	words := strings.Fields(wordList)
	if len(words) < 4096 {
		t.Fatalf("%d words: four of them are fewer than 48 bits", len(words))
	}
	form := regexp.MustCompile(`^[a-z]{4,9}$`)
	seen := map[string]bool{}
	for _, w := range words {
		if !form.MatchString(w) {
			t.Errorf("%q has not 4 to 9 small letters", w)
		}
		if seen[w] {
			t.Errorf("%q is there twice", w)
		}
		seen[w] = true
	}
	for _, w := range words {
		for _, ending := range []string{"s", "es", "ed", "ing", "ly"} {
			if seen[w+ending] {
				t.Errorf("%q and %q are easily confused", w, w+ending)
			}
		}
	}
}

func TestAMadePassphraseIsFourOfTheWords(t *testing.T) {
	known := map[string]bool{}
	for _, w := range strings.Fields(wordList) {
		known[w] = true
	}
	seen := map[string]bool{}
	for range 200 {
		p := NewPassphrase()
		words := strings.Split(p, " ")
		if len(words) != passphraseWords {
			t.Fatalf("%d words", len(words))
		}
		for _, w := range words {
			if !known[w] {
				t.Errorf("%q is none of the words", w)
			}
		}
		if err := CheckPassphrase(p); err != nil {
			t.Error(err)
		}
		if seen[p] {
			t.Error("the same passphrase twice")
		}
		seen[p] = true
	}
}

func TestRecoveryKeysAreReadBackAsPeopleTypeThem(t *testing.T) {
	form := regexp.MustCompile(`^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$`)
	counts := map[rune]int{}
	for range 500 {
		key := newRecovery()
		if !form.MatchString(key) {
			t.Fatalf("printed as %q", key)
		}
		digits, err := readRecovery(key)
		if err != nil || string(digits) != strings.ReplaceAll(key, "-", "") {
			t.Fatalf("%q reads as %q, %v", key, digits, err)
		}
		for _, r := range string(digits) {
			counts[r]++
		}
	}
	for _, r := range crockford {
		if n := counts[r]; n < 350 || n > 650 { // 500 expected, seven deviations
			t.Errorf("digit %c came %d times of 16000", r, n)
		}
	}
	for typed, want := range map[string]string{
		strings.Repeat("oil0 ", 8):                             strings.Repeat("0110", 8),
		strings.Repeat("OIL-0", 8):                             strings.Repeat("0110", 8),
		strings.Repeat("abcd", 8):                              strings.Repeat("ABCD", 8),
		strings.Repeat("ab.cd_", 8):                            strings.Repeat("ABCD", 8),
		"\ufeff" + strings.Repeat("a\u00a0b\u2011c\u2212d", 8): strings.Repeat("ABCD", 8),
	} {
		got, err := readRecovery(typed)
		if err != nil || string(got) != want {
			t.Errorf("%q reads as %q, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"", "-", strings.Repeat("abcd", 7), strings.Repeat("abcd", 9), strings.Repeat("abcu", 8), strings.Repeat("ab!d", 8), strings.Repeat("äbcd", 8), strings.Repeat("\xff\xfe", 16)} {
		if _, err := readRecovery(typed); err == nil {
			t.Errorf("%q was taken for a key", typed)
		} else if typed != "" && typed != "-" && strings.Contains(err.Error(), typed) {
			t.Error("the error tells what was typed")
		}
	}
}
