# A stage, its entry in the lock and its lines in .gitignore go; data stays.
project
small_pipeline
cat >>dvc.yaml <<-TXT
	  other:
	    cmd: echo 1 >o1; echo 2 >o2
	    outs:
	    - o1
	    - o2
TXT
run dvc repro
commit
run dvc remove other
snapshot
run dvc remove train
