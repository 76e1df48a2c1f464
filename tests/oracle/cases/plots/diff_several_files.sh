# Several fields and files in several revisions.
plots_history
file dvc.yaml <<-TXT
	plots:
	- all: {template: t, x: step, y: {logs.csv: [loss, acc]}}
	- both: {template: t, y: {logs.csv: loss, plots.json: loss}}
TXT
commit all
echo '[{"loss": 7}]' >plots.json
run -j dvc plots diff --json
run -j dvc plots diff --json --split
