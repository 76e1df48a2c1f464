# Stages are frozen and unfrozen, and what that means for the others.
project
small_pipeline
cat >>dvc.yaml <<-TXT
	  report:
	    cmd: cat metrics.json >report
	    deps:
	    - metrics.json
	    outs:
	    - report
	    meta:
	      k: v
TXT
run dvc repro
commit
run dvc freeze train
echo three >>data.txt
run dvc status
run dvc repro
run dvc freeze train
run dvc unfreeze train
run dvc status
run dvc freeze report train
snapshot
run dvc unfreeze train report report
run dvc -q freeze train
run dvc freeze -q report
run dvc unfreeze dvc.yaml:report
