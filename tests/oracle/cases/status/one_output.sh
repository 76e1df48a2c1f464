# An output as target: of the stage's outputs only that one is looked at.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >x; echo 2 >y; mkdir d; echo 3 >d/z
	    outs: [x, y, d]
TXT
run dvc status x
run -q dvc repro
rm x y d/z
run dvc status x
run dvc status y x
run dvc status d/z
run dvc status a
