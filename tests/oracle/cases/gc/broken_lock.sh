# What cannot be read could refer to anything: nothing is removed.
project
deviation error-words
small_pipeline
dvc repro -q
commit one
echo 'lr: 2' >params.yaml
dvc repro -q
cp dvc.lock kept
echo '{{' >dvc.lock
run dvc gc -w -f
run dvc gc -w --dry
cp kept dvc.lock
rm kept
run dvc gc -w -f
