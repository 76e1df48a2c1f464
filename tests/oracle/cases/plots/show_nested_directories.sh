# The nearest directory says how its files are drawn.
plots_project <<-TXT
	plots:
	- top: {template: t, y: a}
	- top/deep: {template: t, y: b}
TXT
mkdir -p top/deep/er
for f in top/a.csv top/deep/b.csv top/deep/er/c.csv; do
    printf 'a,b\n1,2\n' >$f
done
run -j dvc plots show --json
