# Outputs inside of a directory that is a dependency; a directory that is an output with dependencies inside.
project
mkdir -p data/raw
echo 1 >data/raw/a
echo 2 >in
file dvc.yaml <<-'TXT'
	stages:
	  report:
	    cmd: cat data/made/* parts/b >report
	    deps: [data, parts/b]
	    outs: [report]
	  makes:
	    cmd: mkdir -p data/made && cp in data/made/x
	    deps: [in]
	    outs: [data/made/x]
	  parts:
	    cmd: mkdir -p parts && cp in parts/b && cp in parts/c
	    deps: [in]
	    outs: [parts]
TXT
run dvc dag --dot
run dvc repro report
run dvc repro
echo 3 >in
run dvc status
run dvc repro report
echo new >data/raw/b
run dvc status
run dvc repro
rm -r data/made parts
run dvc status
run dvc repro
