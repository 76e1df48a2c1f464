# Stages of another directory, from there, from above and from beside.
project
mkdir -p sub/deep other
file sub/dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    wdir: deep
	    outs:
	    - o.csv
	    plots:
	    - ../p.csv
TXT
run dvc plots modify sub/p.csv -x a
cd sub
run dvc plots modify p.csv -y b
run dvc plots modify deep/o.csv
cd ../other
run dvc plots modify ../sub/deep/o.csv --title t
run dvc plots modify p.csv -x a
run dvc plots modify ../sub/p.csv --unset title
run dvc plots modify "$PWD/../sub/p.csv" --unset y
