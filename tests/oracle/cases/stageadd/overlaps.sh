# Outputs that other stages and .dvc files have.
project
echo 1 >data
run dvc add data
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1
	    outs:
	    - x
	  b:
	    cmd: echo 1
	    outs:
	    - y
TXT
mkdir sub
run dvc stage add -n c -o data 'echo 1'
run dvc stage add -n c -o x -o new 'echo 1'
cd sub
run dvc stage add -n c -o ../x 'echo 1'
run dvc stage add -n c -o .. 'echo 1'
run dvc stage add -n c -d ../x -o ../z 'echo 1'
run dvc stage add -n d -d ../z -o ../w 'echo 1'
run dvc stage add -n e -d ../w -d ../dd -o ../in 'echo 1'
run dvc stage add -n f -d ../in -o ../dd 'echo 1'
