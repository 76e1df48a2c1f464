# A chain, and every way to show it.
project
small_pipeline
cat >>dvc.yaml <<-TXT
	  evaluate-it:
	    cmd: echo 1
	    deps:
	    - model.txt
	    outs:
	    - scores
	  p:
	    cmd: echo 1
	    deps:
	    - scores
	    plots:
	    - plot.csv
TXT
run dvc dag
run dvc dag --dot
run dvc dag --mermaid
run dvc dag --md
run dvc dag --outs
run dvc dag --outs --dot
run dvc dag -o --mermaid
run dvc dag -q
run dvc dag --dot --mermaid
