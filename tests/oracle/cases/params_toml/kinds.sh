# Every kind of value in TOML but dates: what the lock says, and the listings.
deviation line-order 4
project
file p.toml <<-'TXT'
	# all of it
	t = true
	i = 1_000
	f = 6.626e-34
	s = "a b \u00e9"
	l = [1, 2.5, "x", [true], {k = 1}]
	e = []
	o = {}
	"key.with dot" = 1
	[model]
	units = 64 # of the layer
	opt = {name = 'adam', beta.one = 0.9}
	[[data]]
	path = "a"
	[[data]]
	path = "b"
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.toml:
TXT
run dvc repro
run dvc status
commit base
run -j dvc exp show --json
run dvc params diff --all
run -j dvc params diff --all --json
sed -i 's/64/32/; s/"b"/"c"/; s/beta.one = 0.9//; s/, }/}/' p.toml
run dvc status
run dvc params diff
run dvc repro
