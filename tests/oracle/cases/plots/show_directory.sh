# Directories as targets, outputs and at the top: one plot for each file at any depth.
plots_project <<-TXT
	plots:
	- top: {template: t, y: b}
	stages:
	  s:
	    cmd: 'true'
	    plots:
	    - out: {cache: false, template: t}
TXT
mkdir -p top/deep out/sub named/x
for f in top/a.csv top/deep/b.csv out/c.csv out/sub/d.csv named/x/e.csv named/f.json; do
    printf 'a,b\n1,2\n' >$f
done
echo '[{"q": 1}]' >named/f.json
run -j dvc plots show --json
run -j dvc plots show --json -t t named
run -j dvc plots show --json -t t named/
run -j dvc plots show --json -t t named/x top/deep
run -j dvc plots show --json out
