# An output says that it has no header; a plot at the top that is drawn from it knows.
plots_project <<-TXT
	plots:
	- both:
	    template: t
	    x: {n.csv: '0'}
	    y: {n.csv: '1'}
	stages:
	  s:
	    cmd: printf '0,1.0\n1,0.5\n' >n.csv
	    plots:
	    - n.csv: {cache: false, header: false, template: t}
TXT
printf '0,1.0\n1,0.5\n' >n.csv
run -j dvc plots show --json
