# Sets, bytes, complex numbers, Ellipsis: shown as Python shows them.
deviation python-values 4
project
file p.py <<-'TXT'
	S = {1}
	E = set()
	B = b'\xff\n'
	C = 1 - 2.5j
	J = 2j
	D = ...
	F = frozenset()
TXT
echo 'params: [p.py]' >dvc.yaml
commit base
run dvc params diff --all
sed -i "s/{1}/{2}/; s/xff/xfe/; s/2.5j/3j/" p.py
run dvc params diff
run dvc params diff --md --no-path
run -j dvc params diff --json
