# An output that was never made: nothing can be brought, and what stands there is not touched without force.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >x
	    outs: [x]
TXT
run dvc checkout
echo mine >x
run dvc checkout
run dvc checkout --allow-missing
# also when the cache has its content: no record names it
rm x
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >x
	    outs: [x]
TXT
run dvc repro
echo kept >c
mkdir d
echo 1 >d/1
echo 2 >d/2
run dvc add -q c d
rm c.dvc d.dvc
sed -i 's/\[x\]/[x, c, d]/' dvc.yaml
run dvc checkout
cat c d/1
