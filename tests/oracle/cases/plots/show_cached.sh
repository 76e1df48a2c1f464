# Outputs that are only in the cache: a file, a directory, an image; then not even there, but for the list of the directory's.
plots_project <<-TXT
	stages:
	  s:
	    cmd: mkdir -p dir && printf 'a,b\n1,2\n' | tee dir/x.csv >one.csv && echo pic >p.png && echo '[{"a":1}]' >dir/y.json
	    plots:
	    - one.csv: {template: t}
	    - dir: {template: t}
	    - p.png
TXT
run -q dvc repro
rm -r one.csv dir p.png
run -j dvc plots show --json
run -j dvc plots show --json -t t dir/x.csv
run dvc plots show
find .dvc/cache -type f ! -name '*.dir' -delete
run -j dvc plots show --json
