# Metrics in a Python file.
deviation unread-revisions
project
printf 'acc = 0.5\nclass Loss:\n    train = 1\n    l = [1]\n    t = (1,)\n    n = None\nx = f()\n' >m.py
printf 'metrics: [m.py]\n' >dvc.yaml
commit base
run dvc metrics show
run -j dvc metrics show --json
sed -i 's/0.5/0.75/' m.py
run dvc metrics diff
echo 'acc =' >m.py
run dvc metrics show
