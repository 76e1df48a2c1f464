# Plots at the top of dvc.yaml: a path, properties, several fields of a file.
plots_project <<-TXT
	plots:
	- logs.csv:
	    template: t
	    x: step
	    y: [loss, acc]
	    title: Both
	- val.json:
	    template: t
TXT
run -j dvc plots show --json
run -j dvc plots show --json -t t val.json
