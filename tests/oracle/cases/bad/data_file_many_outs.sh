# A .dvc file with two outputs, and with none.
project
echo 1 >x
echo 2 >y
printf 'outs:\n- path: x\n- path: y\n' >a.dvc
run dvc status
run dvc repro a.dvc
printf 'outs: []\n' >b.dvc
run dvc status b.dvc
