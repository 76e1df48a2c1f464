# A pattern that also meets what add made before: files of DVC itself are no data.
project
echo 1 >a
echo 2 >b
run dvc add a
run dvc add --glob 'a*'
run dvc add --glob '[ab]'
mkdir s
cd s
echo 3 >c
run dvc add --glob '../s/*'
