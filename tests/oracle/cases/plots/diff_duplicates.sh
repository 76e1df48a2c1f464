# An id that several files have in one revision and one file in another.
plots_project <<-TXT
	plots:
	- title: {template: t, y: {logs.csv: loss}}
TXT
git tag one
file sub/dvc.yaml <<-TXT
	plots:
	- title: {template: t, y: {../val.json: loss}}
TXT
commit two
run -j dvc plots diff --json one HEAD
run -j dvc plots diff --json HEAD one
