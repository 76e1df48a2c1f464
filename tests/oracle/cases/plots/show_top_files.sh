# A title with several files and fields.
plots_project <<-TXT
	plots:
	- losses:
	    template: t
	    y:
	      logs.csv: loss
	      val.json: loss
	- all:
	    template: t
	    x: step
	    y:
	      logs.csv: [loss, acc]
	- deep:
	    template: t
	    y:
	      d/e/one.csv: b
	      d/f/two.csv: [a, b]
TXT
mkdir -p d/e d/f
printf 'a,b\n1,2\n' >d/e/one.csv
printf 'a,b\n3,4\n' >d/f/two.csv
run -j dvc plots show --json
