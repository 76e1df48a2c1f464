# Outputs in the cache, of commits and experiments: files, directories, images.
plots_project <<-TXT
	stages:
	  s:
	    cmd: mkdir -p dir && cat in.csv | tee dir/x.csv >one.csv && cp in.csv p.png
	    deps: [in.csv]
	    plots:
	    - one.csv: {template: t}
	    - dir: {template: t}
	    - p.png
TXT
printf 'a,b\n1,2\n' >in.csv
run -q dvc repro
commit one
git tag one
printf '3,4\n' >>in.csv
run -q dvc repro
commit two
run -j dvc plots diff --json one HEAD
run -j dvc plots diff --json -t t one HEAD --targets dir/x.csv
rm -r one.csv dir p.png
run -j dvc plots diff --json one
run dvc plots diff one HEAD
