# Files of outputs that are nowhere: listed and lost, not listed, of a directory that was never made.
deviation plots-reasons
plots_project <<-TXT
	plots:
	- made/listed.csv
	- made/other.csv
	- never/made.csv
	- alone.csv
	stages:
	  s:
	    cmd: mkdir made; cp logs.csv made/listed.csv
	    deps: [logs.csv]
	    outs: [made]
	  t:
	    cmd: mkdir never; cp logs.csv never/made.csv; cp logs.csv alone.csv
	    deps: [logs.csv]
	    outs: [never, alone.csv]
TXT
run dvc repro -q s
commit all
rm -r made .dvc/cache/files/md5/*/*[!r]
run -j dvc plots diff --json HEAD
run dvc plots diff HEAD
