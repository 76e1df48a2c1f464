# Outputs of stages with all that can be said of them; options win.
plots_project <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    plots:
	    - logs.csv: {cache: false, template: t, x: step, y: loss, title: A title, x_label: Steps, y_label: Loss}
	    - val.json: {cache: false, template: t}
TXT
run -j dvc plots show --json
run -j dvc plots show --json --title other --x-label xl --y-label yl
run -j dvc plots show --json -x acc -y step logs.csv
