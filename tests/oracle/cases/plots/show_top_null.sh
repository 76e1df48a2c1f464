# Nothing is said of a plot; an id repeats; one has its whole path.
plots_project <<-TXT
	plots:
	- logs.csv:
	- ./val.json: {template: t}
	- val.json: {template: t, x: epoch}
	- logs.csv: {template: t, y: loss}
TXT
run -j dvc plots show --json
