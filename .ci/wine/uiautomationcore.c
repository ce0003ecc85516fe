/* Stands in for the library by which Windows' screen readers see a program: Wine 8's aborts a
 * program that speaks to it. Whenever the program says that its window has changed, this one
 * asks for what a screen reader would ask for, names and kinds, and appends the answers to the
 * file that DEARLY_TREE names. Only for .ci/try. */
#define COBJMACROS
#include <windows.h>
#include <initguid.h>
#include <uiautomationcore.h>
#include <stdio.h>

enum { control_type = 30003, name = 30005 };

static FILE *tree(void) {
	const wchar_t *path = _wgetenv(L"DEARLY_TREE");
	return path ? _wfopen(path, L"ab") : NULL;
}

/* put writes one element: its kind as a number of UIA_ControlTypeIds, and its name. */
static void put(FILE *to, IRawElementProviderFragment *of) {
	IRawElementProviderSimple *simple;
	VARIANT kind, said;
	char words[4096] = "";
	if (FAILED(IRawElementProviderFragment_QueryInterface(of, &IID_IRawElementProviderSimple, (void **)&simple))) return;
	VariantInit(&kind);
	VariantInit(&said);
	IRawElementProviderSimple_GetPropertyValue(simple, control_type, &kind);
	IRawElementProviderSimple_GetPropertyValue(simple, name, &said);
	if (said.vt == VT_BSTR && said.bstrVal)
		WideCharToMultiByte(CP_UTF8, 0, said.bstrVal, -1, words, sizeof words, NULL, NULL);
	for (char *c = words; *c; c++)
		if (*c == '\n' || *c == '\r') *c = ' ';
	fprintf(to, "%ld\t%s\n", kind.vt == VT_I4 ? kind.lVal : 0, words);
	VariantClear(&said);
	IRawElementProviderSimple_Release(simple);
}

__declspec(dllexport) HRESULT WINAPI UiaRaiseStructureChangedEvent(IRawElementProviderSimple *root, int how, int *id, int n) {
	IRawElementProviderFragment *at, *next;
	FILE *to = tree();
	(void)how, (void)id, (void)n;
	if (!to) return S_OK;
	fprintf(to, "changed\n");
	if (SUCCEEDED(IRawElementProviderSimple_QueryInterface(root, &IID_IRawElementProviderFragment, (void **)&at))) {
		enum NavigateDirection step = NavigateDirection_FirstChild;
		while (SUCCEEDED(IRawElementProviderFragment_Navigate(at, step, &next)) && next) {
			put(to, next);
			IRawElementProviderFragment_Release(at);
			at = next;
			step = NavigateDirection_NextSibling;
		}
		IRawElementProviderFragment_Release(at);
	}
	fclose(to);
	return S_OK;
}

__declspec(dllexport) LRESULT WINAPI UiaReturnRawElementProvider(HWND w, WPARAM a, LPARAM b, IRawElementProviderSimple *p) {
	(void)w, (void)a, (void)b, (void)p;
	return 0;
}

__declspec(dllexport) HRESULT WINAPI UiaHostProviderFromHwnd(HWND w, IRawElementProviderSimple **p) {
	(void)w;
	*p = NULL;
	return E_NOTIMPL;
}

__declspec(dllexport) HRESULT WINAPI UiaRaiseAutomationEvent(IRawElementProviderSimple *p, int id) {
	(void)p, (void)id;
	return S_OK;
}

__declspec(dllexport) HRESULT WINAPI UiaDisconnectProvider(IRawElementProviderSimple *p) {
	(void)p;
	return S_OK;
}
