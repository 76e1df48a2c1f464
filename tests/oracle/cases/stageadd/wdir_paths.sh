# With -w all paths are seen from there.
project
mkdir -p w/in
echo 1 >w/dep
run dvc stage add -n a -w w -d dep -o out 'cp dep out'
run dvc repro
run dvc status
