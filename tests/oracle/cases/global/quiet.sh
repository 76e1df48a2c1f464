# -q after the command hides progress and errors; the code tells.  The commands' own output stays.
project
small_pipeline
file dvc.yaml <<-TXT
	stages:
	  train:
	    cmd: sh train.sh && echo spoken && echo loudly >&2
	    deps:
	    - data.txt
	    outs:
	    - model.txt
TXT
commit pipeline
run dvc status -q
run dvc repro -q
run dvc status -q
run dvc repro -q nosuch
run dvc -q status
run dvc -q repro nosuch
