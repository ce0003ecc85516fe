/* dearly.com: Dearly for a console.
 *
 * Windows does not let one program be both: dearly.exe belongs to the desktop, so a console
 * neither waits for it nor shows what it prints. A prompt that is asked for "dearly" looks for
 * .com before .exe and finds this: it starts the dearly.exe beside it with the same words,
 * hands on what it prints and ends with the same number. When the words open the window it
 * does not wait, so that the window does not hold the console.
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <wchar.h>

enum { could_not_run = 2, longest = 32768 };

static int say(const char *text) {
	DWORD n;
	WriteFile(GetStdHandle(STD_ERROR_HANDLE), text, lstrlenA(text), &n, NULL);
	return could_not_run;
}

/* after_first skips the program's own name in a command line, as Windows reads it. */
static const wchar_t *after_first(const wchar_t *s) {
	wchar_t until = *s == L'"' ? L'"' : L' ';
	if (until == L'"') s++;
	while (*s && *s != until && !(until == L' ' && *s == L'\t')) s++;
	if (*s == L'"') s++;
	while (*s == L' ' || *s == L'\t') s++;
	return s;
}

/* is says whether a command line's first word is this one; a value may follow after "=". */
static int is(const wchar_t *s, const wchar_t *word) {
	size_t n = wcslen(word);
	return !wcsncmp(s, word, n) && wcschr(L" \t=", s[n]); /* wcschr finds the end of s too */
}

/* opens_window says whether these words open the window, as against printing something. */
static int opens_window(const wchar_t *s) {
	if (is(s, L"check") || is(s, L"\"check\"")) return 0;
	if (*s != L'-') return 1;
	while (*s == L'-') s++;
	return is(s, L"data") || is(s, L"demo");
}

struct pump { HANDLE from, to; };

/* run_pump copies what the program prints until it has no more to say. */
static DWORD WINAPI run_pump(void *of) {
	struct pump *p = of;
	char part[4096];
	DWORD got, put;
	while (ReadFile(p->from, part, sizeof part, &got, NULL) && got)
		for (DWORD at = 0; at < got; at += put)
			if (!WriteFile(p->to, part + at, got - at, &put, NULL) || !put) return 0;
	return 0;
}

/* start_pump makes the end that the program writes to, and a thread that copies it to ours. */
static HANDLE start_pump(struct pump *p, DWORD which, HANDLE *thread) {
	SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
	HANDLE end;
	p->to = GetStdHandle(which);
	if (!CreatePipe(&p->from, &end, &inherited, 0)) return NULL;
	SetHandleInformation(p->from, HANDLE_FLAG_INHERIT, 0);
	*thread = CreateThread(NULL, 0, run_pump, p, 0, NULL);
	return end;
}

/* in_job makes the program end with us, as when somebody presses Ctrl+C. */
static void in_job(HANDLE process) {
	JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
	HANDLE job = CreateJobObjectW(NULL, NULL);
	limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
	if (job && SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits))
		AssignProcessToJobObject(job, process);
}

int main(void) {
	static wchar_t path[longest], line[2 * longest];
	const wchar_t *words = after_first(GetCommandLineW());
	STARTUPINFOW start = {sizeof start};
	PROCESS_INFORMATION made;
	struct pump out, err;
	HANDLE threads[2];
	DWORD n = GetModuleFileNameW(NULL, path, longest), ended = could_not_run;
	int window = opens_window(words);
	UINT page = GetConsoleOutputCP();

	if (n < 4 || n >= longest) return say("dearly.com does not know where it lies.\n");
	wcscpy(path + n - 3, L"exe");
	swprintf(line, 2 * longest, L"\"%ls\" %ls", path, words);
	if (!window) {
		start.dwFlags = STARTF_USESTDHANDLES;
		start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
		SetHandleInformation(start.hStdInput, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
		start.hStdOutput = start_pump(&out, STD_OUTPUT_HANDLE, &threads[0]);
		start.hStdError = start_pump(&err, STD_ERROR_HANDLE, &threads[1]);
		if (!start.hStdOutput || !start.hStdError) return say("Windows made no pipe for dearly.exe.\n");
		SetConsoleOutputCP(CP_UTF8);
	}
	if (!CreateProcessW(path, line, NULL, NULL, !window, 0, NULL, NULL, &start, &made))
		return say("dearly.com found no dearly.exe beside it that would start.\n");
	if (window) return 0;
	in_job(made.hProcess);
	CloseHandle(start.hStdOutput); /* else the pumps would wait for us too */
	CloseHandle(start.hStdError);
	WaitForMultipleObjects(2, threads, TRUE, INFINITE);
	WaitForSingleObject(made.hProcess, INFINITE);
	GetExitCodeProcess(made.hProcess, &ended);
	if (page) SetConsoleOutputCP(page);
	return (int)ended;
}
