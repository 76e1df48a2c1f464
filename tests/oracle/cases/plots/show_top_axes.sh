# x from another file; one for each y; unequal numbers of them, other lengths, fields that are not there.
plots_project <<-TXT
	plots:
	- other:
	    template: t
	    x: {val.json: epoch}
	    y: {logs.csv: loss}
	- each:
	    template: t
	    x: {val.json: epoch, logs.csv: step}
	    y: {logs.csv: [loss, acc]}
	- unequal:
	    template: t
	    x: {val.json: epoch, logs.csv: step}
	    y: {logs.csv: loss}
	- lengths:
	    template: t
	    x: {long.csv: n}
	    y: {logs.csv: loss}
	- nofield:
	    template: t
	    y: {logs.csv: nosuch}
TXT
printf 'n\n1\n2\n3\n' >long.csv
run -j dvc plots show --json
run dvc plots show
