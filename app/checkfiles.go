package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// mostToCheck is the largest text that check reads, in bytes: some ten million
// words, more than any record and still read in a second.
const mostToCheck = 64 << 20

// checkPaths turns what was named into files to read: a folder means its .txt and
// .md files, in its folders too, hidden ones left out.
func checkPaths(named []string) (paths []string, troubles []error) {
	for _, name := range named {
		info, err := os.Stat(name)
		switch {
		case name == "-":
			paths = append(paths, name)
		case err != nil:
			troubles = append(troubles, fmt.Errorf("%s could not be opened: %w", name, plainFileError(err)))
		case info.IsDir():
			files, err := textFiles(name)
			paths = append(paths, files...)
			if err != nil {
				troubles = append(troubles, fmt.Errorf("%s could not be read whole: %w", name, plainFileError(err)))
			} else if len(files) == 0 {
				troubles = append(troubles, fmt.Errorf("%s holds no .txt or .md file", name))
			}
		default:
			paths = append(paths, name)
		}
	}
	return paths, troubles
}

func textFiles(folder string) (files []string, err error) {
	err = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(entry.Name(), ".") && path != folder
		switch {
		case entry.IsDir() && hidden:
			return filepath.SkipDir
		case entry.IsDir() || hidden:
			return nil
		}
		switch strings.ToLower(filepath.Ext(path)) {
		case ".txt", ".md":
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

// readText reads the file at path, or in when path is "-". It refuses what is not
// text in UTF-8, with a sentence that says what it is instead.
func readText(path string, in io.Reader) (string, error) {
	name := path
	if path == "-" {
		name = "what was piped in"
	} else {
		file, err := os.Open(path)
		if err != nil {
			return "", fmt.Errorf("%s could not be opened: %w", name, plainFileError(err))
		}
		defer file.Close()
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, mostToCheck+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s could not be read: %w", name, plainFileError(err))
	case len(data) > mostToCheck:
		return "", fmt.Errorf("%s is larger than %d MB, which is more than any record; split it and check the parts", name, mostToCheck>>20)
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return "", fmt.Errorf("%s is text in UTF-16; save it as UTF-8 and try again", name)
	case bytes.IndexByte(data, 0) >= 0:
		return "", fmt.Errorf("%s is not a text file; save the document as plain text (UTF-8) and try again", name)
	case !utf8.Valid(data):
		return "", fmt.Errorf("%s is not text in UTF-8; save it as UTF-8 and try again", name)
	}
	return string(data), nil
}

// plainFileError says in plain words why a file could not be had.
func plainFileError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("you are not allowed to read it")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
