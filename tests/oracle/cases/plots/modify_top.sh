# Plots at the top of the file are no outputs, nor is what is inside of one.
project
mkdir dir
echo a >dir/f.csv
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    plots:
	    - dir
	plots:
	- top.csv:
	    x: a
	- a title:
	    y:
	      dir/f.csv: a
TXT
run dvc plots modify top.csv -x b
run dvc plots modify 'a title' -x b
run dvc plots modify dir/f.csv -x b
run dvc plots modify nosuch --unset x
run dvc plots modify dir -x b
