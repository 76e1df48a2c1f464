# -p FILE:KEYS and -p FILE: for the whole file.
project
echo 'x: 1' >other.yaml
echo '{"y": [1]}' >o.json
run dvc stage add -n a -p other.yaml:x -p o.json: 'echo 1'
run dvc repro
echo '{"y": [2]}' >o.json
run dvc status
run dvc repro
