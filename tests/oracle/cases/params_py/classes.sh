# Classes, classes in classes, __init__, and what of them is no param.
project
file p.py <<-'TXT'
	class Train(Base):
	    epochs = 70
	    lr: float = 0.1
	    declared: int

	    class Opt:
	        name = "adam"

	    def __init__(self, seed=1):
	        self.seed = 42
	        self.sum: int = 7
	        local = 8
	        self.given = seed
	        self.epochs = 71
	        if seed:
	            self.nested = 9

	    def fit(self):
	        self.no = 10

	    @staticmethod
	    def other():
	        pass

	class Empty:
	    pass

	if True:
	    hidden = 1

	def __init__(self):
	    self.top = 11

	async def run():
	    x = 1
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py:
	  t:
	    cmd: 'true'
	    params:
	    - p.py: [Train.lr, Train.Opt.name, Train.seed, top]
TXT
run dvc repro
run dvc status
sed -i 's/"adam"/"sgd"/; s/42/43/; s/= 8/= 9/' p.py
run dvc status
run -j dvc exp show --json
