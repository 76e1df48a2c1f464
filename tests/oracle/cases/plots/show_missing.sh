# Files that are not there: at the top, of a stage that did not run, given; beside others and alone.
deviation plots-no-target 5
deviation plots-reasons
deviation plots-unasked 3
plots_project <<-TXT
	plots:
	- nosuch.csv
	- title: {y: {gone.csv: a, logs.csv: loss}, template: t}
	stages:
	  s:
	    cmd: 'true'
	    plots:
	    - never.csv
	    - never.png
TXT
run -j dvc plots show --json
run dvc plots show
run -j dvc plots show --json another.csv
rm dvc.yaml
run -j dvc plots show --json another.csv
run dvc plots show another.csv
