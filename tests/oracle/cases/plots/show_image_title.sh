# A title that looks like an image is drawn from its files as images.
plots_project <<-TXT
	plots:
	- logs.csv: {template: t}
	- pic.png
	stages:
	  s:
	    cmd: 'true'
	    plots:
	    - pic.png: {cache: false}
TXT
echo pic >pic.png
run -j dvc plots show --json
