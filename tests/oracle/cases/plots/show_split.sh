# For editors: data, title and colours beside the document.
plots_project <<-TXT
	plots:
	- both: {template: t, x: step, y: {logs.csv: [loss, acc]}}
TXT
echo pic >pic.png
run -j dvc plots show --json --split
run -j dvc plots show --json --split -t t logs.csv pic.png nosuch.csv
