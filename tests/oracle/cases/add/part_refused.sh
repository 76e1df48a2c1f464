# Below what is tracked as a file, of an output of a stage, with the directory's object gone.
project
small_pipeline
sed -i 's/model.txt$/models/' dvc.yaml
file train.sh <<'TXT'
mkdir -p models
cp data.txt models/a
echo '{}' >metrics.json
TXT
run -q dvc repro
echo x >models/b
run dvc add models/b
echo 1 >f
run -q dvc add f
rm f
mkdir f
echo 2 >f/in
run dvc add f/in
mkdir d
echo 3 >d/x
run -q dvc add d
rm -r .dvc/cache
echo 4 >d/y
run dvc add d/y
run dvc add d
