# An output that Git keeps, before and after it was there: what is said of it where it is not.
project
plots_template
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    plots:
	    - kept.csv: {cache: false, template: t}
TXT
commit before
git tag before
printf 'a,b\n1,2\n' >kept.csv
commit after
run -j dvc plots diff --json before HEAD
