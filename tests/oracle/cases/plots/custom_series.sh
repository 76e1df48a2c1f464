# Several y's: told apart by field, by file, by both; the same rows in each way of asking.
plots_project <<-TXT
	plots:
	- fields: {template: t, x: step, y: {logs.csv: [acc, loss]}}
	- files: {template: t, x: step, y: {logs.csv: loss, d/b.csv: loss}}
	- both: {template: t, x: step, y: {logs.csv: [acc, loss], d/b.csv: loss}}
	- values: {template: t, x: {logs.csv: step, d/b.csv: loss}, y: {logs.csv: loss, d/b.csv: step}}
TXT
mkdir d
cp logs.csv d/b.csv
run -j dvc plots show --json
run -j dvc plots show --json --split
run -j dvc plots show both --json
